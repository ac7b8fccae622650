ALTER TABLE recordings
    -- where the provider's file lies in the team's or the provider's bucket
    ADD COLUMN object_key text;
