CREATE TABLE `checklist_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer,
	`key` text NOT NULL,
	`dimension` text NOT NULL,
	`needed_by` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`weight` integer NOT NULL,
	`is_blocker` integer NOT NULL,
	`evidence_required` integer NOT NULL,
	`position` integer NOT NULL,
	`answered_version` integer,
	`retired_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checklist_item_template` ON `checklist_item` (`programme_id`,`key`) WHERE "checklist_item"."sub_process_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `checklist_item_own` ON `checklist_item` (`sub_process_id`,`key`);--> statement-breakpoint
CREATE INDEX `checklist_item_programme` ON `checklist_item` (`programme_id`,`position`);--> statement-breakpoint
ALTER TABLE `readiness_check` ADD `retired_on` text;