-- From when on a case is late for who looks at it from outside: that must not tell who said that they need more time.
alter table case_board add column late_at timestamptz;
