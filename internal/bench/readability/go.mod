module github.com/state-for-people/standard/internal/bench/readability

go 1.25.0

require github.com/state-for-people/standard v0.0.0

replace github.com/state-for-people/standard => ../../..
