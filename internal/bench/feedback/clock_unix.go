//go:build unix

package main

import (
	"syscall"
	"time"
)

// clock returns the processor time that the program has had: on a busy machine it
// stands still while others have the processor.
func clock() time.Duration {
	var u syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
