-- A text that many names hold is looked for in passing, in the order of the list: the index says what is sought.
DROP INDEX cases_ended;
CREATE INDEX cases_ended ON cases (service, ended_on DESC, case_id)
  INCLUDE (subject_id, region, handler_id, county, sought) WHERE ended_on IS NOT NULL;
