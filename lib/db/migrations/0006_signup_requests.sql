-- The table has the name of what it holds. What waits in it stays; the function that fills it is the one of 0005 but for that name.
alter table asks rename to signup_requests;--> statement-breakpoint
alter sequence asks_id_seq rename to signup_requests_id_seq;--> statement-breakpoint
alter index asks_pkey rename to signup_requests_pkey;--> statement-breakpoint
alter index asks_by_turn rename to signup_requests_by_turn;--> statement-breakpoint
create or replace function enqueue_signup(
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
    select count(*) into waiting_now from (select from signup_requests where turn > 0 limit waiting_limit) as waiting;
  else
    waiting_limit := rules->'waiting'->>'ordinary';
    select count(*) into waiting_now from (select from signup_requests where turn = 0 limit waiting_limit) as waiting;
  end if;
  if waiting_now >= waiting_limit then
    return 'full';
  end if;
  insert into signup_requests (address, address_hash, form, network_hash, asked, turn)
  values (an_address, its_hash, its_form, its_network, at_moment, case when is_crowded then of_network else 0 end);
  return case when is_crowded then 'later' else 'taken' end;
end $$;
