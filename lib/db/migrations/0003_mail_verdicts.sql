CREATE TYPE "public"."mail_reason" AS ENUM('connection', 'tls', 'login', 'sender', 'policy', 'refused', 'outbox', 'template', 'address', 'strike', 'deferred', 'message', 'unwelcome', 'overdue');--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "address" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "asks" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "failed" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "reason" "mail_reason";--> statement-breakpoint
CREATE INDEX "mails_by_reason" ON "mails" USING btree ("state","reason");--> statement-breakpoint
CREATE INDEX "mails_by_subscriber" ON "mails" USING btree ("subscriber");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_keep_no_address" CHECK ("mails"."address" is null or ("mails"."kind" = 'erased' and "mails"."state" = 'waiting'));