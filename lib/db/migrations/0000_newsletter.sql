CREATE TYPE "public"."mail_kind" AS ENUM('code', 'welcome', 'already', 'farewell', 'erased');--> statement-breakpoint
CREATE TYPE "public"."mail_state" AS ENUM('waiting', 'sent', 'dead');--> statement-breakpoint
CREATE TYPE "public"."subscriber_state" AS ENUM('pending', 'active', 'left', 'suppressed');--> statement-breakpoint
CREATE TABLE "asks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"address_hash" text NOT NULL,
	"form" text NOT NULL,
	"network_hash" text NOT NULL,
	"asked" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erased" (
	"address_hash" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keys" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"started" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "mail_kind" NOT NULL,
	"address" text NOT NULL,
	"subscriber" uuid,
	"state" "mail_state" DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"made" timestamp with time zone NOT NULL,
	"sent" timestamp with time zone,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "subscribers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"address" text NOT NULL,
	"address_hash" text NOT NULL,
	"state" "subscriber_state" NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"code_hash" text,
	"link_hash" text,
	"code_made" timestamp with time zone,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"mailed" timestamp with time zone,
	"form" text NOT NULL,
	"asked" timestamp with time zone NOT NULL,
	"confirmed" timestamp with time zone,
	"method" text,
	"network_hash" text,
	CONSTRAINT "subscribers_address_unique" UNIQUE("address"),
	CONSTRAINT "subscribers_address_hash_unique" UNIQUE("address_hash"),
	CONSTRAINT "address_is_lower_case" CHECK ("subscribers"."address" = lower("subscribers"."address"))
);
--> statement-breakpoint
CREATE INDEX "mails_by_due" ON "mails" USING btree ("state","due");--> statement-breakpoint
CREATE INDEX "subscribers_by_state" ON "subscribers" USING btree ("state","since");--> statement-breakpoint
CREATE INDEX "subscribers_by_link" ON "subscribers" USING btree ("link_hash");