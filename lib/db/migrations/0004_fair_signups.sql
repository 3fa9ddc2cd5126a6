CREATE TABLE "mailboxes" (
	"hash" text PRIMARY KEY NOT NULL,
	"mailed" timestamp with time zone,
	"mails" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "asks" ADD COLUMN "turn" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "erased" ADD COLUMN "mailed" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "erased" ADD COLUMN "suppressed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "asks_by_turn" ON "asks" USING btree ("turn","id");--> statement-breakpoint
ALTER TABLE "subscribers" DROP COLUMN "mailed";