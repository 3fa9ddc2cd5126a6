ALTER TABLE "letters" ADD COLUMN "all_tried" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "lease" timestamp with time zone;--> statement-breakpoint
-- What is told as sent today stays told.
UPDATE "letters" SET "all_tried" = coalesce("settled_at", "frozen_at") WHERE "state" = 'settled'
  OR ("state" IN ('sending', 'paused') AND NOT EXISTS
    (SELECT FROM "deliveries" WHERE "letter" = "letters"."id" AND "deliveries"."state" IN ('waiting', 'leased', 'handing')));
