DROP TRIGGER wallet_facecheck_moves ON wallet_facecheck;
DROP FUNCTION wallet_guard_face_check();
DROP TRIGGER wallet_heldmovement_rows_stay ON wallet_heldmovement;
DROP TRIGGER wallet_heldmovement_moves ON wallet_heldmovement;
DROP FUNCTION wallet_guard_held();
DROP TRIGGER wallet_movement_risk ON wallet_movement;
DROP FUNCTION wallet_guard_risk();
DROP FUNCTION wallet_require_face(uuid);
