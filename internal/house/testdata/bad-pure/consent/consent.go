package consent

import (
	"fmt"
	"time"
)

func init() { start = 1 }

var start int

// Now reads the clock three ways and the local zone twice.
func Now(t time.Time) (time.Time, time.Duration) {
	wait := time.After
	<-wait(time.Until(t))
	_ = t.After(t) // compares; reads no clock
	return time.Now().In(time.Local), time.Since(t.Local())
}

// Zone loads a zone, starts a goroutine and prints.
func Zone(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	done := make(chan bool)
	go func() { done <- true }()
	if err != nil {
		panic(err)
	}
	fmt.Println(name)
	println(fmt.Sprint(name))
	return loc
}

// MustZone may panic: its name says so.
func MustZone(name string) *time.Location {
	if name == "" {
		panic("consent: no name")
	}
	return time.UTC
}
