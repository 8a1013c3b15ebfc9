//go:build cgo

package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"

	"github.com/duckdb/duckdb-go/v2"
	"github.com/state-for-people/standard/feedback"
)

// duck is a DuckDB in memory that holds the replies.
type duck struct{ db *sql.DB }

const (
	askTotal   = "SELECT v, count(*) FROM r GROUP BY v"
	askNPS     = "SELECT count(*) FILTER (v >= 9), count(*) FILTER (v BETWEEN 7 AND 8), count(*) FILTER (v <= 6) FROM r"
	askRecords = "SELECT ls, svc, tp, count(*) FILTER (v >= 9) a, count(*) FILTER (v <= 6), count(*) FROM r GROUP BY ls, svc, tp"
	askIDs     = "SELECT id, count(*) FILTER (v >= 9) a, count(*) FILTER (v <= 6), count(*) FROM r GROUP BY id"
)

func newDuck(d *data) (*duck, error) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	for _, s := range []string{"SET threads=1", "CREATE TABLE r(ls USMALLINT, svc USMALLINT, tp UTINYINT, id UINTEGER, v UTINYINT)"} {
		if _, err := db.Exec(s); err != nil {
			return nil, err
		}
	}
	c, err := db.Conn(context.Background())
	if err != nil {
		return nil, err
	}
	defer c.Close()
	return &duck{db}, c.Raw(func(raw any) error {
		a, err := duckdb.NewAppenderFromConn(raw.(driver.Conn), "", "r")
		if err != nil {
			return err
		}
		for i, t := range d.triples {
			if err := a.AppendRow(uint16(t.situation), uint16(t.service), uint8(t.touchpoint), uint32(d.ids[i]), t.rating); err != nil {
				return err
			}
		}
		return a.Close()
	})
}

func (k *duck) close() { k.db.Close() }

// each asks and fetches the rows.
func (k *duck) each(query string) func() {
	return func() {
		rows, err := k.db.Query(query)
		must(err)
		for rows.Next() {
			keep++
		}
		must(rows.Err())
		must(rows.Close())
	}
}

// agrees stops the run unless DuckDB counts as the package does.
func (k *duck) agrees(d *data) error {
	want, err := feedback.CountNPS(d.marks)
	if err != nil {
		return err
	}
	var got feedback.NPS
	if err := k.db.QueryRow(askNPS).Scan(&got.Promoters, &got.Passives, &got.Detractors); err != nil {
		return err
	}
	if got != want {
		return fmt.Errorf("DuckDB counts %v, the package %v", got, want)
	}
	met := map[triple]bool{}
	for _, t := range d.triples {
		t.rating = 0
		met[t] = true
	}
	for _, q := range []string{askRecords, askIDs} {
		var n int
		if err := k.db.QueryRow("SELECT count(*) FROM (" + q + ")").Scan(&n); err != nil {
			return err
		}
		if n != len(met) {
			return fmt.Errorf("DuckDB finds %d keys, the package %d", n, len(met))
		}
	}
	return nil
}

// join lets DuckDB do the jobs that it can do, too.
func (k *duck) join(jobs []job) {
	within := func(q string) func() { return k.each("SELECT count(*), max(a) FROM (" + q + ")") }
	for i := range jobs {
		j := &jobs[i]
		switch {
		case j.name == "ratings into a tally":
			j.list = append(j.list, contender{"DuckDB, one thread", k.each(askTotal), replies, 2.5})
		case j.name == "ratings into an NPS":
			j.list = append(j.list, contender{"DuckDB, one thread", k.each(askNPS), replies, 8})
		case len(j.list) == 4: // all records in one call
			j.list = append(j.list,
				contender{"DuckDB, one thread", k.each(askRecords), replies, 1},
				contender{"(within DuckDB, nothing fetched)", within(askRecords), replies, 0})
		case j.name == "replies into known cells":
			j.list = append(j.list, contender{"DuckDB, one thread, one row", within(askIDs), replies, 3})
		}
	}
}
