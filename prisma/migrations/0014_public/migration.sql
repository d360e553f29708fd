-- Since when a service's record is kept: before it nothing is known, and nothing is not 100 %. What is recorded already
-- proves that somebody kept the record by then; a service without any entry begins with this migration.
ALTER TABLE "services" ADD COLUMN "record_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
SELECT set_config('app.scope', 'system', false);
UPDATE "services" s SET "record_since" = LEAST(
  s."record_since",
  (SELECT min("started_at") FROM "incidents" WHERE "service_key" = s."key"),
  (SELECT min("started_at") FROM "maintenances" WHERE "service_key" = s."key"));
SELECT set_config('app.scope', '', false);
ALTER TABLE "services" ALTER COLUMN "record_since" DROP DEFAULT;
