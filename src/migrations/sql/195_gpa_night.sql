-- The night's look at every Social GPA: a number of statements that does not grow with the students. The target is read once a
-- statement (as a subquery of its own, like the beginning of the six months); called for every person it was a statement a person.

-- As in 110_community.
CREATE OR REPLACE FUNCTION refresh_social_gpa(people uuid[]) RETURNS void LANGUAGE plpgsql SET hub.totals = 'on' AS $$
BEGIN
  PERFORM 1 FROM users WHERE id = ANY (people) ORDER BY id FOR NO KEY UPDATE;
  WITH sums AS (
    SELECT p.id, social_gpa(coalesce(sum(g.points), 0), (SELECT gpa_target())) AS value
    FROM unnest(people) AS p(id) LEFT JOIN gpa_entries g ON g.user_id = p.id AND g.occurred_at > (SELECT community_since(now())) GROUP BY p.id
  ), changed AS (
    UPDATE users u SET social_gpa = s.value FROM sums s WHERE u.id = s.id AND u.social_gpa IS DISTINCT FROM s.value RETURNING u.id, s.value
  )
  INSERT INTO gpa_history (user_id, at, value) SELECT id, now(), value FROM changed
  ON CONFLICT (user_id, at) DO UPDATE SET value = excluded.value;
END $$;

-- One pass over the ledger without locks finds whose value time has changed; only their rows are locked and summed again.
CREATE OR REPLACE FUNCTION age_social_gpa() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_people uuid[];
BEGIN
  SELECT array_agg(u.id) INTO v_people
  FROM users u LEFT JOIN (
    SELECT g.user_id, sum(g.points) AS points FROM gpa_entries g WHERE g.occurred_at > (SELECT community_since(now())) GROUP BY g.user_id
  ) s ON s.user_id = u.id
  WHERE u.social_gpa IS DISTINCT FROM social_gpa(coalesce(s.points, 0), (SELECT gpa_target()));
  IF v_people IS NOT NULL THEN PERFORM refresh_social_gpa(v_people); END IF;
  RETURN coalesce(cardinality(v_people), 0);
END $$;
