-- Counters may be lost in a crash; what they count is limited, not kept.
alter table limits set unlogged;--> statement-breakpoint
-- Keeps what the form sent, unless its network, or everybody together, has sent too much in a window. True when it is kept.
-- One call is one statement to the server, planned once for each connection: sign-ups are what the store is asked for most.
-- Counters are rows: one of the network, and one of `shards` for everybody, drawn by chance, so that sign-ups do not queue for a row.
create function take_ask(
  an_address text, its_hash text, its_form text, its_network text, at_moment timestamptz,
  window_ms integer, network_limit integer, everywhere_limit integer, shards integer
) returns boolean language plpgsql as $$
declare
  begun timestamptz := at_moment - make_interval(secs => window_ms / 1000.0);
  of_network integer;
  kept bigint;
  of_shard integer;
begin
  insert into limits as l (key, started, count) values ('network ' || its_network, at_moment, 1)
  on conflict (key) do update set
    count = case when l.started < begun then 1 else l.count + 1 end,
    started = case when l.started < begun then excluded.started else l.started end
  returning count into of_network;
  if of_network > network_limit then
    return false;
  end if;
  insert into asks (address, address_hash, form, network_hash, asked) values (an_address, its_hash, its_form, its_network, at_moment)
  returning id into kept;
  -- Last, because its row is shared: it is held from here to the commit and no longer.
  insert into limits as l (key, started, count) values ('everywhere ' || floor(random() * shards), at_moment, 1)
  on conflict (key) do update set
    count = case when l.started < begun then 1 else l.count + 1 end,
    started = case when l.started < begun then excluded.started else l.started end
  returning count into of_shard;
  if of_shard > ceil(everywhere_limit::numeric / shards) then
    delete from asks where id = kept;
    return false;
  end if;
  return true;
end $$;
