CREATE TABLE `password_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`made_by_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_link_token` ON `password_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `password_link_person` ON `password_link` (`person_id`);--> statement-breakpoint
CREATE TABLE `form_receipt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`value` text NOT NULL,
	`change_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `form_receipt_key` ON `form_receipt` (`key`);--> statement-breakpoint
CREATE INDEX `form_receipt_at` ON `form_receipt` (`at`);--> statement-breakpoint
ALTER TABLE `session` ADD `browser` text DEFAULT '' NOT NULL;