-- Rules that are kept as data count full years, months or days by one word with a unit: before, years and months had a
-- word each. A quote within a text is written \" and so cannot be taken for a part of the rule.
UPDATE policy_drafts
SET version = replace(replace(version::text,
  '"is": "fullYearsSince"', '"is": "fullSince", "unit": "year"'),
  '"is": "fullMonthsSince"', '"is": "fullSince", "unit": "month"')::jsonb
WHERE version::text ~ '"is": "full(Years|Months)Since"';

UPDATE sandbox_runs
SET change = replace(replace(change::text,
  '"is": "fullYearsSince"', '"is": "fullSince", "unit": "year"'),
  '"is": "fullMonthsSince"', '"is": "fullSince", "unit": "month"')::jsonb
WHERE change::text ~ '"is": "full(Years|Months)Since"';
