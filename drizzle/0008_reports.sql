CREATE TABLE `advice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`report_id` integer NOT NULL,
	`section` text NOT NULL,
	`line` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`given_by_id` integer NOT NULL,
	`given_at` integer NOT NULL,
	`given_on` text NOT NULL,
	`owner_id` integer,
	`due_on` text,
	`answer` text DEFAULT '' NOT NULL,
	`closed_on` text,
	`closed_by_id` integer,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_programme` ON `advice` (`programme_id`,`closed_on`);--> statement-breakpoint
CREATE INDEX `advice_report` ON `advice` (`report_id`);--> statement-breakpoint
CREATE INDEX `advice_owner` ON `advice` (`owner_id`,`closed_on`);--> statement-breakpoint
CREATE TABLE `ask` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`text` text NOT NULL,
	`asked_of_id` integer NOT NULL,
	`asked_by_id` integer NOT NULL,
	`asked_on` text NOT NULL,
	`due_on` text NOT NULL,
	`answer` text,
	`answer_text` text DEFAULT '' NOT NULL,
	`answered_by_id` integer,
	`answered_on` text,
	`closed_on` text,
	`outcome` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_of_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ask_programme` ON `ask` (`programme_id`,`closed_on`);--> statement-breakpoint
CREATE INDEX `ask_person` ON `ask` (`asked_of_id`,`closed_on`);--> statement-breakpoint
CREATE TABLE `brand` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`colour` text NOT NULL,
	`logo` blob,
	`logo_type` text,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`number` integer,
	`created_by_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`frozen_by_id` integer,
	`frozen_at` integer,
	`frozen_on` text,
	`content` text,
	`hash` text,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_number` ON `report` (`programme_id`,`number`);--> statement-breakpoint
CREATE INDEX `report_state` ON `report` (`programme_id`,`state`);--> statement-breakpoint
CREATE TABLE `report_attendance` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`was_there` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `report_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_attendance_once` ON `report_attendance` (`session_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `report_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`created_by_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_link_token` ON `report_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `report_link_report` ON `report_link` (`report_id`);--> statement-breakpoint
CREATE TABLE `report_link_visit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`link_id` integer NOT NULL,
	`at` integer NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`link_id`) REFERENCES `report_link`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_link_visit_link` ON `report_link_visit` (`link_id`,`at`);--> statement-breakpoint
CREATE TABLE `report_reader` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`opened_at` integer,
	`last_opened_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_reader_once` ON `report_reader` (`report_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `report_reader_person` ON `report_reader` (`person_id`);--> statement-breakpoint
CREATE TABLE `report_section` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`section` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`is_shown` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_section_once` ON `report_section` (`report_id`,`section`);--> statement-breakpoint
CREATE TABLE `report_session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`report_id` integer NOT NULL,
	`held_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_session_report` ON `report_session` (`report_id`);--> statement-breakpoint
CREATE INDEX `report_session_programme` ON `report_session` (`programme_id`);--> statement-breakpoint
ALTER TABLE `programme` ADD `report_every_days` integer DEFAULT 14 NOT NULL;