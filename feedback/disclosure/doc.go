// Package disclosure says what may be published of counts of people.
package disclosure
