DROP TRIGGER wallet_merchantrefund_repeats_its_origin ON wallet_merchantrefund;
DROP TRIGGER wallet_merchant_rows_stay ON wallet_merchant;
DROP TRIGGER wallet_merchant_moves ON wallet_merchant;
DROP FUNCTION wallet_guard_merchant_refund();
DROP FUNCTION wallet_guard_merchant();
