CREATE TABLE `diagnosis` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`number` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `diagnosis_number` ON `diagnosis` (`programme_id`,`number`);--> statement-breakpoint
CREATE TABLE `direction_decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`diagnosis_id` integer,
	`direction` text NOT NULL,
	`decided_on` text NOT NULL,
	`decided_by_id` integer NOT NULL,
	`reason` text NOT NULL,
	`score_ltc` integer,
	`score_mcr` integer,
	`recommended` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`diagnosis_id`) REFERENCES `diagnosis`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `direction_decision_programme` ON `direction_decision` (`programme_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `respondent` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`diagnosis_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`invited_at` integer NOT NULL,
	`answered_at` integer,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`diagnosis_id`) REFERENCES `diagnosis`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `respondent_of_diagnosis` ON `respondent` (`diagnosis_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `respondent_person` ON `respondent` (`person_id`,`programme_id`);--> statement-breakpoint
CREATE TABLE `symptom` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`diagnosis_id` integer NOT NULL,
	`track` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`weight` integer NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`diagnosis_id`) REFERENCES `diagnosis`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `symptom_diagnosis` ON `symptom` (`diagnosis_id`,`position`);--> statement-breakpoint
CREATE TABLE `symptom_answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`respondent_id` integer NOT NULL,
	`symptom_id` integer NOT NULL,
	`score` integer,
	`evidence` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`respondent_id`) REFERENCES `respondent`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`symptom_id`) REFERENCES `symptom`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `symptom_answer_once` ON `symptom_answer` (`respondent_id`,`symptom_id`);--> statement-breakpoint
CREATE TABLE `accepted_overload` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`unit_id` integer,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`peak` integer NOT NULL,
	`limit_then` integer NOT NULL,
	`reason` text NOT NULL,
	`accepted_on` text NOT NULL,
	`accepted_by_id` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accepted_overload_programme` ON `accepted_overload` (`programme_id`,`kind`);--> statement-breakpoint
CREATE TABLE `baseline` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`taken_at` integer NOT NULL,
	`taken_by_id` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `baseline_programme` ON `baseline` (`programme_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `baseline_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`baseline_id` integer NOT NULL,
	`kind` text NOT NULL,
	`entity_id` integer NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	FOREIGN KEY (`baseline_id`) REFERENCES `baseline`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `baseline_item_once` ON `baseline_item` (`baseline_id`,`kind`,`entity_id`);--> statement-breakpoint
CREATE TABLE `kpi_result` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`wave_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`name` text NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	`aim` text NOT NULL,
	`before_milli` integer NOT NULL,
	`after_milli` integer NOT NULL,
	`noted_on` text NOT NULL,
	`noted_by_id` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wave_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kpi_result_programme` ON `kpi_result` (`programme_id`);--> statement-breakpoint
CREATE INDEX `kpi_result_wave` ON `kpi_result` (`wave_id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`room` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`is_shared` integer DEFAULT false NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_view_room` ON `saved_view` (`programme_id`,`room`);--> statement-breakpoint
CREATE TABLE `scenario` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`made_by_id` integer NOT NULL,
	`made_at` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scenario_programme` ON `scenario` (`programme_id`,`state`);--> statement-breakpoint
CREATE TABLE `scenario_cell` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scenario_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`wave_id` integer,
	`scenario_wave_id` integer,
	`from_wave_id` integer,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wave_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scenario_wave_id`) REFERENCES `scenario_wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_wave_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_cell_once` ON `scenario_cell` (`scenario_id`,`sub_process_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `scenario_move` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scenario_id` integer NOT NULL,
	`kind` text NOT NULL,
	`entity_id` integer NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`from_start` text NOT NULL,
	`from_end` text NOT NULL,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_move_once` ON `scenario_move` (`scenario_id`,`kind`,`entity_id`);--> statement-breakpoint
CREATE TABLE `scenario_wave` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scenario_id` integer NOT NULL,
	`name_zh` text DEFAULT '' NOT NULL,
	`name_en` text DEFAULT '' NOT NULL,
	`circle` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scenario_wave_scenario` ON `scenario_wave` (`scenario_id`);--> statement-breakpoint
CREATE TABLE `practice_edition` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`practice_key` text NOT NULL,
	`edition` integer NOT NULL,
	`sub_process_code` text NOT NULL,
	`position` integer NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`text_zh` text NOT NULL,
	`text_en` text NOT NULL,
	`pitfall_zh` text DEFAULT '' NOT NULL,
	`pitfall_en` text DEFAULT '' NOT NULL,
	`is_retired` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_edition_key` ON `practice_edition` (`practice_key`,`edition`);--> statement-breakpoint
CREATE INDEX `practice_edition_code` ON `practice_edition` (`sub_process_code`);--> statement-breakpoint
CREATE TABLE `reference_edition` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer,
	`made_by_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reference_edition_number` ON `reference_edition` (`number`);--> statement-breakpoint
CREATE TABLE `tailoring` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`sub_process_id` integer NOT NULL,
	`practice_key` text NOT NULL,
	`decision` text NOT NULL,
	`edition` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`local_design` text DEFAULT '' NOT NULL,
	`pitfalls` text DEFAULT '' NOT NULL,
	`decided_on` text NOT NULL,
	`decided_by_id` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_process_id`) REFERENCES `sub_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tailoring_of_practice` ON `tailoring` (`sub_process_id`,`practice_key`);--> statement-breakpoint
CREATE INDEX `tailoring_programme` ON `tailoring` (`programme_id`);--> statement-breakpoint
CREATE TABLE `tailoring_unit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tailoring_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`local_design` text NOT NULL,
	FOREIGN KEY (`tailoring_id`) REFERENCES `tailoring`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tailoring_unit_once` ON `tailoring_unit` (`tailoring_id`,`unit_id`);--> statement-breakpoint
DROP INDEX `dependency_pair`;--> statement-breakpoint
CREATE UNIQUE INDEX `dependency_of_steps` ON `dependency` (`predecessor_id`,`predecessor_step`,`successor_id`,`successor_step`);--> statement-breakpoint
CREATE INDEX `dependency_programme` ON `dependency` (`programme_id`);--> statement-breakpoint
ALTER TABLE `programme` ADD `reference_edition` integer DEFAULT 1 NOT NULL;