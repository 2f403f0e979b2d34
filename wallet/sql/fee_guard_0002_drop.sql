ALTER TABLE wallet_feeversion ADD CONSTRAINT fee_announced_30_days_before
    CHECK (number = 1 OR effective_from >= announced_at + interval '30 days') NOT VALID;
