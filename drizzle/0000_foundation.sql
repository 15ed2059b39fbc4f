CREATE TABLE `membership` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	`unit_id` integer,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_programme` ON `membership` (`programme_id`);--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`title_zh` text DEFAULT '' NOT NULL,
	`title_en` text DEFAULT '' NOT NULL,
	`unit_id` integer,
	`is_administrator` integer DEFAULT false NOT NULL,
	`password_hash` text,
	`locale` text,
	`theme` text DEFAULT 'system' NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_unit` ON `person` (`unit_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `unit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`parent_id` integer,
	`kind` text NOT NULL,
	`is_business` integer NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_parent` ON `unit` (`parent_id`);--> statement-breakpoint
CREATE INDEX `unit_kind` ON `unit` (`kind`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer,
	`change_id` text NOT NULL,
	`verb` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL,
	`field` text NOT NULL,
	`from_value` text,
	`to_value` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_change` ON `audit_event` (`change_id`);--> statement-breakpoint
CREATE INDEX `audit_entity` ON `audit_event` (`entity`,`entity_id`);--> statement-breakpoint
CREATE INDEX `audit_programme` ON `audit_event` (`programme_id`,`at`);--> statement-breakpoint
CREATE TABLE `calendar_day` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_of_programme` ON `calendar_day` (`programme_id`,`day`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`coordinator_kind` text NOT NULL,
	`start_on` text NOT NULL,
	`time_zone` text NOT NULL,
	`weekend` text NOT NULL,
	`holiday_source` text NOT NULL,
	`stale_after_days` integer NOT NULL,
	`due_soon_days` integer NOT NULL,
	`ready_threshold` integer NOT NULL,
	`owner_limit` integer NOT NULL,
	`branch_limit` integer NOT NULL,
	`slip_tolerance` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_slug` ON `programme` (`slug`);--> statement-breakpoint
CREATE TABLE `readiness_check` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`rollout_id` integer,
	`template_key` text NOT NULL,
	`dimension` text NOT NULL,
	`needed_by` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`weight` integer NOT NULL,
	`is_blocker` integer NOT NULL,
	`evidence_required` integer NOT NULL,
	`status` text DEFAULT 'notStarted' NOT NULL,
	`status_since` text NOT NULL,
	`due_on` text NOT NULL,
	`assignee_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`evidence_note` text DEFAULT '' NOT NULL,
	`evidence_link` text DEFAULT '' NOT NULL,
	`updated_on` text NOT NULL,
	`updated_by_id` integer,
	`settled_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rollout_id`) REFERENCES `rollout`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_sub_process` ON `readiness_check` (`sub_process_id`,`needed_by`);--> statement-breakpoint
CREATE INDEX `check_rollout` ON `readiness_check` (`rollout_id`);--> statement-breakpoint
CREATE INDEX `check_assignee` ON `readiness_check` (`assignee_id`);--> statement-breakpoint
CREATE INDEX `check_open` ON `readiness_check` (`programme_id`,`settled_on`,`status`,`due_on`);--> statement-breakpoint
CREATE TABLE `dependency` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	`predecessor_step` text NOT NULL,
	`successor_step` text NOT NULL,
	`lag_days` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`predecessor_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dependency_pair` ON `dependency` (`programme_id`,`predecessor_id`,`successor_id`);--> statement-breakpoint
CREATE INDEX `dependency_successor` ON `dependency` (`successor_id`);--> statement-breakpoint
CREATE TABLE `pilot` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`hypothesis` text NOT NULL,
	`verdict` text,
	`verdict_on` text,
	`result` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pilot_programme` ON `pilot` (`programme_id`);--> statement-breakpoint
CREATE INDEX `pilot_sub_process` ON `pilot` (`sub_process_id`);--> statement-breakpoint
CREATE TABLE `step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`kind` text NOT NULL,
	`planned_start` text NOT NULL,
	`planned_end` text NOT NULL,
	`baseline_start` text,
	`baseline_end` text,
	`actual_start` text,
	`actual_end` text,
	`slip_reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `step_of_sub_process` ON `step` (`sub_process_id`,`kind`);--> statement-breakpoint
CREATE INDEX `step_programme` ON `step` (`programme_id`);--> statement-breakpoint
CREATE TABLE `sub_process` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`code` text NOT NULL,
	`track` text NOT NULL,
	`group_code` text NOT NULL,
	`group_zh` text NOT NULL,
	`group_en` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`purpose_zh` text DEFAULT '' NOT NULL,
	`purpose_en` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`owner_id` integer,
	`deputy_id` integer,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sub_process_code` ON `sub_process` (`programme_id`,`code`);--> statement-breakpoint
CREATE INDEX `sub_process_owner` ON `sub_process` (`owner_id`);--> statement-breakpoint
CREATE INDEX `sub_process_deputy` ON `sub_process` (`deputy_id`);--> statement-breakpoint
CREATE TABLE `rollout` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`wave_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`baseline_start` text,
	`baseline_end` text,
	`expected_on` text,
	`live_on` text,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wave_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rollout_of_sub_process_at_unit` ON `rollout` (`programme_id`,`sub_process_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `rollout_wave` ON `rollout` (`wave_id`);--> statement-breakpoint
CREATE INDEX `rollout_unit` ON `rollout` (`programme_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `wave` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`number` integer NOT NULL,
	`name_zh` text DEFAULT '' NOT NULL,
	`name_en` text DEFAULT '' NOT NULL,
	`circle` text NOT NULL,
	`planned_start` text NOT NULL,
	`planned_end` text NOT NULL,
	`baseline_start` text,
	`baseline_end` text,
	`committed_at` integer,
	`slip_reason` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wave_number` ON `wave` (`programme_id`,`number`);--> statement-breakpoint
CREATE TABLE `wave_dependency` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	`lag_days` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`predecessor_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wave_dependency_pair` ON `wave_dependency` (`programme_id`,`predecessor_id`,`successor_id`);