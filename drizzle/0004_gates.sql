CREATE TABLE `gate_approver` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`gate` text NOT NULL,
	`person_id` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_approver_once` ON `gate_approver` (`programme_id`,`gate`,`person_id`);--> statement-breakpoint
CREATE TABLE `gate_asked` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `gate_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_asked_once` ON `gate_asked` (`request_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `gate_asked_person` ON `gate_asked` (`person_id`);--> statement-breakpoint
CREATE TABLE `gate_day` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`gate` text NOT NULL,
	`planned_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_day_once` ON `gate_day` (`programme_id`,`gate`);--> statement-breakpoint
CREATE TABLE `gate_decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`request_id` integer NOT NULL,
	`decision` text NOT NULL,
	`decided_by_id` integer NOT NULL,
	`decided_on` text NOT NULL,
	`decided_at` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`is_override` integer DEFAULT false NOT NULL,
	`evidence` text NOT NULL,
	`evidence_edition` integer NOT NULL,
	`evidence_hash` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `gate_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_decision_of_request` ON `gate_decision` (`request_id`);--> statement-breakpoint
CREATE INDEX `gate_decision_programme` ON `gate_decision` (`programme_id`,`decided_on`);--> statement-breakpoint
CREATE TABLE `gate_hold` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`decision_id` integer NOT NULL,
	`condition` text NOT NULL,
	`owner_id` integer NOT NULL,
	`held_on` text NOT NULL,
	`returns_on` text NOT NULL,
	`closed_on` text,
	`closed_by_id` integer,
	`closing` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `gate_decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gate_hold_decision` ON `gate_hold` (`decision_id`);--> statement-breakpoint
CREATE INDEX `gate_hold_open` ON `gate_hold` (`programme_id`,`closed_on`,`returns_on`);--> statement-breakpoint
CREATE INDEX `gate_hold_owner` ON `gate_hold` (`owner_id`);--> statement-breakpoint
CREATE TABLE `gate_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`gate` text NOT NULL,
	`sub_process_id` integer,
	`wave_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`due_on` text NOT NULL,
	`requested_by_id` integer NOT NULL,
	`requested_on` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wave_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gate_request_programme` ON `gate_request` (`programme_id`,`state`);--> statement-breakpoint
CREATE INDEX `gate_request_sub_process` ON `gate_request` (`sub_process_id`);--> statement-breakpoint
CREATE INDEX `gate_request_wave` ON `gate_request` (`wave_id`);--> statement-breakpoint
CREATE TABLE `gate_rule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`gate` text NOT NULL,
	`criterion` text NOT NULL,
	`is_asked` integer NOT NULL,
	`needed` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_rule_once` ON `gate_rule` (`programme_id`,`gate`,`criterion`);--> statement-breakpoint
CREATE TABLE `lesson` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`pilot_id` integer NOT NULL,
	`text` text NOT NULL,
	`advice` text NOT NULL,
	`author_id` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_pilot` ON `lesson` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `lesson_programme` ON `lesson` (`programme_id`);--> statement-breakpoint
CREATE TABLE `lesson_use` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`lesson_id` integer NOT NULL,
	`wave_id` integer NOT NULL,
	`use` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`said_by_id` integer NOT NULL,
	`said_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wave_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_use_once` ON `lesson_use` (`lesson_id`,`wave_id`);--> statement-breakpoint
CREATE INDEX `lesson_use_wave` ON `lesson_use` (`wave_id`);--> statement-breakpoint
CREATE TABLE `pilot_criterion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`pilot_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	`aim` text,
	`before_milli` integer,
	`threshold_milli` integer,
	`result_milli` integer,
	`is_met` integer,
	`note` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pilot_criterion_pilot` ON `pilot_criterion` (`pilot_id`);--> statement-breakpoint
CREATE INDEX `pilot_criterion_programme` ON `pilot_criterion` (`programme_id`);--> statement-breakpoint
CREATE TABLE `pilot_note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`pilot_id` integer NOT NULL,
	`week_on` text NOT NULL,
	`text` text NOT NULL,
	`author_id` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pilot_note_pilot` ON `pilot_note` (`pilot_id`,`week_on`);--> statement-breakpoint
CREATE TABLE `simulation_case` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`name` text NOT NULL,
	`walked_on` text,
	`outcome` text,
	`note` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `simulation_case_sub_process` ON `simulation_case` (`sub_process_id`);--> statement-breakpoint
CREATE INDEX `simulation_case_programme` ON `simulation_case` (`programme_id`);--> statement-breakpoint
CREATE TABLE `simulation_issue` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`case_id` integer,
	`text` text NOT NULL,
	`assignee_id` integer,
	`found_on` text NOT NULL,
	`due_on` text,
	`closed_on` text,
	`closing` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `simulation_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `simulation_issue_sub_process` ON `simulation_issue` (`sub_process_id`);--> statement-breakpoint
CREATE INDEX `simulation_issue_programme` ON `simulation_issue` (`programme_id`,`closed_on`);--> statement-breakpoint
CREATE TABLE `evidence_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`check_id` integer NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_by_id` integer NOT NULL,
	`added_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_id`) REFERENCES `readiness_check`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_file_check` ON `evidence_file` (`check_id`);--> statement-breakpoint
CREATE INDEX `evidence_file_content` ON `evidence_file` (`sha256`);--> statement-breakpoint
CREATE TABLE `readiness_point` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`wave_key` integer NOT NULL,
	`dimension` text NOT NULL,
	`day` text NOT NULL,
	`weight` integer NOT NULL,
	`ready_weight` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `readiness_point_once` ON `readiness_point` (`programme_id`,`sub_process_id`,`wave_key`,`dimension`,`day`);--> statement-breakpoint
CREATE INDEX `readiness_point_day` ON `readiness_point` (`programme_id`,`day`);--> statement-breakpoint
ALTER TABLE `pilot` ADD `planned_start` text;--> statement-breakpoint
ALTER TABLE `pilot` ADD `planned_end` text;--> statement-breakpoint
ALTER TABLE `rollout` ADD `started_on` text;