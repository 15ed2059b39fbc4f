CREATE TABLE `review_round` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`review_id` integer NOT NULL,
	`round` integer NOT NULL,
	`meeting_at` integer,
	`minutes` text NOT NULL,
	`decision` text NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by_id` integer NOT NULL,
	`decision_text` text NOT NULL,
	`returns_on` text,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_round_once` ON `review_round` (`review_id`,`round`);--> statement-breakpoint
ALTER TABLE `maturity_score` ADD `answers` text DEFAULT '{}' NOT NULL;