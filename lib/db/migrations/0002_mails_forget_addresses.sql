-- A mail goes to its subscriber's address. Only the last mail to somebody who is erased holds one itself, until it is sent.
alter table mails alter column address drop not null;--> statement-breakpoint
update mails set address = null, problem = null where kind <> 'erased' or state <> 'waiting';
