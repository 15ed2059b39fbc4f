CREATE TABLE `kpi` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer,
	`parent_id` integer,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`measure` text NOT NULL,
	`aim` text NOT NULL,
	`baseline_milli` integer,
	`target_milli` integer,
	`target_on` text,
	`owner_id` integer,
	`position` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `kpi`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kpi_programme` ON `kpi` (`programme_id`);--> statement-breakpoint
CREATE INDEX `kpi_sub_process` ON `kpi` (`sub_process_id`);--> statement-breakpoint
CREATE INDEX `kpi_parent` ON `kpi` (`parent_id`);--> statement-breakpoint
CREATE INDEX `kpi_owner` ON `kpi` (`owner_id`);--> statement-breakpoint
CREATE TABLE `kpi_reading` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kpi_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`month` text NOT NULL,
	`value_milli` integer NOT NULL,
	`source` text NOT NULL,
	`recorded_by_id` integer,
	`recorded_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`kpi_id`) REFERENCES `kpi`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kpi_reading_once` ON `kpi_reading` (`kpi_id`,`unit_id`,`month`);--> statement-breakpoint
CREATE INDEX `kpi_reading_unit` ON `kpi_reading` (`unit_id`);--> statement-breakpoint
CREATE TABLE `enablement_activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`sub_process_id` integer,
	`planned_on` text NOT NULL,
	`starts_at` integer,
	`minutes` integer,
	`place` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`held_on` text,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enablement_activity_planned` ON `enablement_activity` (`programme_id`,`planned_on`);--> statement-breakpoint
CREATE INDEX `enablement_activity_held` ON `enablement_activity` (`programme_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `enablement_activity_sub_process` ON `enablement_activity` (`sub_process_id`);--> statement-breakpoint
CREATE TABLE `enablement_audience` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`audience` text NOT NULL,
	`planned` integer NOT NULL,
	`reached` integer,
	`passed` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `enablement_activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enablement_audience_once` ON `enablement_audience` (`activity_id`,`unit_id`,`audience`);--> statement-breakpoint
CREATE INDEX `enablement_audience_unit` ON `enablement_audience` (`unit_id`);--> statement-breakpoint
CREATE TABLE `head_count` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`audience` text NOT NULL,
	`people` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `head_count_once` ON `head_count` (`programme_id`,`unit_id`,`audience`);--> statement-breakpoint
CREATE TABLE `access_key` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`name` text NOT NULL,
	`person_id` integer NOT NULL,
	`key_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_key_hash` ON `access_key` (`key_hash`);--> statement-breakpoint
CREATE INDEX `access_key_programme` ON `access_key` (`programme_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `access_key_person` ON `access_key` (`person_id`);--> statement-breakpoint
CREATE TABLE `live_confirmation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`rollout_id` integer NOT NULL,
	`side` text NOT NULL,
	`person_id` integer NOT NULL,
	`confirmed_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rollout_id`) REFERENCES `rollout`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_confirmation_once` ON `live_confirmation` (`rollout_id`,`side`);--> statement-breakpoint
CREATE INDEX `live_confirmation_programme` ON `live_confirmation` (`programme_id`);--> statement-breakpoint
CREATE TABLE `maturity_score` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`rollout_id` integer NOT NULL,
	`quarter` text NOT NULL,
	`deployment` integer NOT NULL,
	`effect` integer NOT NULL,
	`evidence` text NOT NULL,
	`scored_by_id` integer NOT NULL,
	`scored_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rollout_id`) REFERENCES `rollout`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scored_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `maturity_score_once` ON `maturity_score` (`rollout_id`,`quarter`);--> statement-breakpoint
CREATE INDEX `maturity_score_programme` ON `maturity_score` (`programme_id`,`quarter`);--> statement-breakpoint
CREATE TABLE `usage_reading` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`week_on` text NOT NULL,
	`uses` integer NOT NULL,
	`source` text NOT NULL,
	`recorded_by_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `usage_reading_once` ON `usage_reading` (`sub_process_id`,`unit_id`,`week_on`);--> statement-breakpoint
CREATE INDEX `usage_reading_programme` ON `usage_reading` (`programme_id`,`week_on`);--> statement-breakpoint
CREATE TABLE `expert` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`most_at_once` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `expert_once` ON `expert` (`programme_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `expert_field` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`expert_id` integer NOT NULL,
	`field` text NOT NULL,
	FOREIGN KEY (`expert_id`) REFERENCES `expert`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `expert_field_once` ON `expert_field` (`expert_id`,`field`);--> statement-breakpoint
CREATE TABLE `opportunity_count` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`audience` text NOT NULL,
	`month` text NOT NULL,
	`opportunities` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opportunity_count_once` ON `opportunity_count` (`programme_id`,`unit_id`,`audience`,`month`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`number` integer NOT NULL,
	`kind_id` integer NOT NULL,
	`title` text NOT NULL,
	`customer` text DEFAULT '' NOT NULL,
	`amount` integer,
	`background` text DEFAULT '' NOT NULL,
	`unit_id` integer NOT NULL,
	`audience` text NOT NULL,
	`requested_by_id` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`needed_on` text,
	`state` text DEFAULT 'requested' NOT NULL,
	`triaged_at` integer,
	`lead_id` integer,
	`meeting_at` integer,
	`meeting_minutes` integer,
	`meeting_place` text DEFAULT '' NOT NULL,
	`agenda` text DEFAULT '' NOT NULL,
	`minutes` text DEFAULT '' NOT NULL,
	`decision` text,
	`decided_at` integer,
	`decided_by_id` integer,
	`decision_text` text DEFAULT '' NOT NULL,
	`returns_on` text,
	`closed_at` integer,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind_id`) REFERENCES `review_kind`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_number` ON `review` (`programme_id`,`number`);--> statement-breakpoint
CREATE INDEX `review_state` ON `review` (`programme_id`,`state`,`requested_at`);--> statement-breakpoint
CREATE INDEX `review_of_kind` ON `review` (`kind_id`);--> statement-breakpoint
CREATE INDEX `review_unit` ON `review` (`unit_id`);--> statement-breakpoint
CREATE INDEX `review_lead` ON `review` (`lead_id`,`state`);--> statement-breakpoint
CREATE INDEX `review_meeting` ON `review` (`programme_id`,`meeting_at`);--> statement-breakpoint
CREATE TABLE `review_expert` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`review_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`was_there` integer,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_expert_once` ON `review_expert` (`review_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `review_expert_person` ON `review_expert` (`person_id`);--> statement-breakpoint
CREATE TABLE `review_follow_up` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`review_id` integer NOT NULL,
	`text` text NOT NULL,
	`owner_id` integer NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`outcome` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_follow_up_review` ON `review_follow_up` (`review_id`);--> statement-breakpoint
CREATE INDEX `review_follow_up_owner` ON `review_follow_up` (`owner_id`,`done_on`);--> statement-breakpoint
CREATE TABLE `review_kind` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`sub_process_id` integer,
	`triage_hours` integer NOT NULL,
	`decision_hours` integer NOT NULL,
	`is_expected` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_kind_code` ON `review_kind` (`programme_id`,`code`);--> statement-breakpoint
CREATE TABLE `review_kind_field` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind_id` integer NOT NULL,
	`field` text NOT NULL,
	FOREIGN KEY (`kind_id`) REFERENCES `review_kind`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_kind_field_once` ON `review_kind_field` (`kind_id`,`field`);--> statement-breakpoint
CREATE TABLE `register_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`response` text DEFAULT '' NOT NULL,
	`probability` integer,
	`impact` integer,
	`owner_id` integer NOT NULL,
	`raised_by_id` integer NOT NULL,
	`raised_on` text NOT NULL,
	`due_on` text,
	`closed_on` text,
	`outcome` text DEFAULT '' NOT NULL,
	`touched_on` text NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_entry_number` ON `register_entry` (`programme_id`,`number`);--> statement-breakpoint
CREATE INDEX `register_entry_kind` ON `register_entry` (`programme_id`,`kind`,`closed_on`);--> statement-breakpoint
CREATE INDEX `register_entry_owner` ON `register_entry` (`owner_id`,`closed_on`);--> statement-breakpoint
CREATE TABLE `register_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `register_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_link_once` ON `register_link` (`entry_id`,`subject`,`subject_id`);--> statement-breakpoint
CREATE INDEX `register_link_subject` ON `register_link` (`subject`,`subject_id`);--> statement-breakpoint
ALTER TABLE `programme` ADD `enablement_half_life` integer DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE `programme` ADD `relapse_drop` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `programme` ADD `shelved_after_days` integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE `programme` ADD `desk_opens_at` integer DEFAULT 540 NOT NULL;--> statement-breakpoint
ALTER TABLE `programme` ADD `desk_closes_at` integer DEFAULT 1080 NOT NULL;