CREATE TYPE "public"."delivery_state" AS ENUM('waiting', 'leased', 'handing', 'accepted', 'deferred', 'refused', 'skipped', 'uncertain');--> statement-breakpoint
CREATE TYPE "public"."letter_state" AS ENUM('draft', 'ready', 'tested', 'armed', 'frozen', 'sending', 'paused', 'settled', 'cancelled');--> statement-breakpoint
CREATE TABLE "deliveries" (
	"letter" integer NOT NULL,
	"subscriber" uuid NOT NULL,
	"state" "delivery_state" NOT NULL,
	"lane" text NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"tried" timestamp with time zone,
	"worker" uuid,
	"lease" timestamp with time zone,
	"at" timestamp with time zone,
	"reason" "mail_reason",
	"reply" text,
	CONSTRAINT "deliveries_letter_subscriber_pk" PRIMARY KEY("letter","subscriber")
);
--> statement-breakpoint
CREATE TABLE "epochs" (
	"name" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"turn" bigint DEFAULT 0 NOT NULL,
	"adopted" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lane_counts" (
	"letter" integer NOT NULL,
	"lane" text NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"policy" integer DEFAULT 0 NOT NULL,
	"complaints" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "lane_counts_letter_lane_pk" PRIMARY KEY("letter","lane")
);
--> statement-breakpoint
CREATE TABLE "lanes" (
	"name" text PRIMARY KEY NOT NULL,
	"rate" double precision,
	"most_rate" double precision,
	"tokens" double precision DEFAULT 0 NOT NULL,
	"filled" timestamp with time zone NOT NULL,
	"most_daily" integer,
	"day" text DEFAULT '' NOT NULL,
	"today" integer DEFAULT 0 NOT NULL,
	"slowed" timestamp with time zone,
	"fault" "mail_reason",
	"fault_since" timestamp with time zone,
	"held" timestamp with time zone,
	"paused" text
);
--> statement-breakpoint
CREATE TABLE "letter_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"letter" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"event" text NOT NULL,
	"from_state" "letter_state",
	"to_state" "letter_state" NOT NULL,
	"words" text
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" serial PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"state" "letter_state" NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"send" timestamp with time zone NOT NULL,
	"not_after" timestamp with time zone NOT NULL,
	"is_late" boolean DEFAULT false NOT NULL,
	"problem" text,
	"mail" jsonb,
	"frozen" integer,
	"unpromised" integer,
	"frozen_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"receipt" jsonb,
	CONSTRAINT "letters_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "report_counts" (
	"source" text NOT NULL,
	"outcome" text NOT NULL,
	"count" integer NOT NULL,
	"last" timestamp with time zone NOT NULL,
	CONSTRAINT "report_counts_source_outcome_pk" PRIMARY KEY("source","outcome")
);
--> statement-breakpoint
CREATE TABLE "seen_reports" (
	"hash" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strikes" (
	"subscriber" uuid NOT NULL,
	"letter" integer NOT NULL,
	"reason" "mail_reason" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "strikes_subscriber_letter_pk" PRIMARY KEY("subscriber","letter")
);
--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_subscriber_subscribers_id_fk" FOREIGN KEY ("subscriber") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_by_due" ON "deliveries" USING btree ("letter","lane","due") WHERE "deliveries"."state" in ('waiting', 'deferred');--> statement-breakpoint
CREATE INDEX "deliveries_by_lease" ON "deliveries" USING btree ("lease") WHERE "deliveries"."state" in ('leased', 'handing');--> statement-breakpoint
CREATE INDEX "deliveries_by_subscriber" ON "deliveries" USING btree ("subscriber");--> statement-breakpoint
CREATE INDEX "letter_changes_by_letter" ON "letter_changes" USING btree ("letter");