// Package kpi is a bad package of the house's own tests.
package kpi
