-- Counts once more under a key and returns the count in its window, which began at most so long ago. One that began in the future, by more
-- than its length, is over: a clock that jumped ahead and back would hold everybody until it has caught up.
create function count_up(a_key text, at_moment timestamptz, window_ms bigint) returns integer language sql as $$
  insert into limits as l (key, started, count) values (a_key, at_moment, 1)
  on conflict (key) do update set
    count = case when abs(extract(epoch from at_moment - l.started)) * 1000 <= window_ms then l.count + 1 else 1 end,
    started = case when abs(extract(epoch from at_moment - l.started)) * 1000 <= window_ms then l.started else excluded.started end
  returning count
$$;--> statement-breakpoint
-- Keeps what the form sent. One call is one statement to the server, planned once for each connection: sign-ups are what the store is asked
-- for most. `around` is a list of the networks around its own, the narrowest first, each with how many of it are decided as they come;
-- `rules` are the numbers of lib/newsletter/rules.ts. Rows that others share are counted later, the most shared last, since each is held
-- until the commit; everybody is one of `shards` rows, drawn by chance, so that sign-ups do not queue for one.
create function enqueue_signup(
  an_address text, its_hash text, its_form text, its_network text, around jsonb, at_moment timestamptz, rules jsonb
) returns text language plpgsql as $$
declare
  window_ms bigint := rules->>'window';
  of_network integer := count_up('network ' || its_network, at_moment, window_ms);
  is_crowded boolean := of_network > (rules->'household'->>'free')::integer;
  shards integer := rules->>'shards';
  network jsonb;
  waiting_limit integer;
  waiting_now integer;
begin
  if of_network > (rules->'household'->>'most')::integer then
    return 'too many';
  end if;
  -- What is of a crowd is counted no further: it must not use up what others around it have.
  for network in select value from jsonb_array_elements(around) loop
    exit when is_crowded;
    is_crowded := count_up('network ' || (network->>'hash'), at_moment, window_ms) > (network->>'free')::integer;
  end loop;
  if not is_crowded then
    is_crowded := count_up('everywhere ' || floor(random() * shards), at_moment, window_ms) > ceil((rules->>'everywhere')::numeric / shards);
  end if;
  -- Counts no further than it must, and hardly anything while nothing waits.
  if is_crowded then
    waiting_limit := rules->'waiting'->>'crowd';
    select count(*) into waiting_now from (select from asks where turn > 0 limit waiting_limit) as waiting;
  else
    waiting_limit := rules->'waiting'->>'ordinary';
    select count(*) into waiting_now from (select from asks where turn = 0 limit waiting_limit) as waiting;
  end if;
  if waiting_now >= waiting_limit then
    return 'full';
  end if;
  insert into asks (address, address_hash, form, network_hash, asked, turn)
  values (an_address, its_hash, its_form, its_network, at_moment, case when is_crowded then of_network else 0 end);
  return case when is_crowded then 'later' else 'taken' end;
end $$;--> statement-breakpoint
drop function take_ask;
