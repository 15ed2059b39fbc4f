ALTER TABLE `notification` ADD `subject` text;--> statement-breakpoint
ALTER TABLE `notification` ADD `subject_id` integer;