module github.com/state-for-people/standard

go 1.25.0
