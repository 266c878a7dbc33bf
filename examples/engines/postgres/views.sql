-- The deals with their types; amounts are exact. All views but this one are about open deals.
CREATE VIEW deals AS
SELECT line->>'deal' AS deal,
       line->>'title' AS title,
       line->>'customer' AS customer,
       line->>'owner' AS owner,
       line->>'team' AS team,
       line->>'region' AS region,
       line->>'product' AS product,
       line->>'model' AS model,
       (line->>'amount')::numeric AS amount,
       line->>'currency' AS currency,
       (line->>'in_base')::numeric AS in_base,
       line->>'stage' AS stage,
       line->>'status' AS status,
       line->>'situation' AS situation,
       line->>'close' AS close,
       line->>'delivery' AS delivery,
       line->>'confirmed' AS confirmed,
       line->>'on_paper' AS on_paper,
       (line->>'rate')::int AS rate,
       (line->>'weighted')::numeric AS weighted,
       (line->>'quiet')::int AS quiet
FROM deals_jsonl;

-- The last day of a period as it was typed: 2026, 2026-Q4, 2026-12, 2026-W50, 2026-12-15.
CREATE FUNCTION last_day(period text) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN period ~ '^\d{4}-\d\d-\d\d$' THEN period::date
    WHEN period ~ '^\d{4}-\d\d$'
      THEN ((period || '-01')::date + interval '1 month' - interval '1 day')::date
    WHEN period ~ '^\d{4}-Q[1-4]$'
      THEN (make_date(left(period, 4)::int, right(period, 1)::int * 3, 1)
            + interval '1 month' - interval '1 day')::date
    WHEN period ~ '^\d{4}-W\d\d$'
      THEN to_date(left(period, 4) || '-' || right(period, 2) || '-7', 'IYYY-IW-ID')
    WHEN period ~ '^\d{4}$' THEN make_date(period::int, 12, 31)
  END
$$;

-- c136 funnel: a row a stage, in the base currency. Stages in which no deal stands have no row.
CREATE VIEW funnel AS
SELECT stage,
       count(*) AS deals,
       coalesce(sum(in_base), 0)::numeric(20, 2) AS amount,
       coalesce(sum(weighted), 0)::numeric(20, 2) AS weighted,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY quiet) AS median_quiet_days,
       count(*) FILTER (WHERE amount IS NULL) AS without_amount,
       count(*) FILTER (WHERE amount IS NOT NULL AND in_base IS NULL) AS unpriced
FROM deals WHERE status = 'open' GROUP BY stage;

-- c136 report mpc: the open deals as the weekly review goes through them.
CREATE VIEW mpc AS
SELECT row_number() OVER (
         ORDER BY last_day(close) NULLS LAST, in_base DESC NULLS LAST, deal COLLATE "C") AS no,
       product, model, customer, amount, currency, close, delivery, rate, situation AS status,
       owner, confirmed, on_paper, deal
FROM deals WHERE status = 'open';
