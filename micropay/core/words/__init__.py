"""What stands in tables and logs, as people in the back office read it: Thai names, words, baht."""
