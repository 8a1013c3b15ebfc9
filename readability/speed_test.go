package readability

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// sample is a text of our own, of about 3 kB, in the manner of an official letter.
var sample = strings.Repeat("Уважаемая Анна Петровна! Мы получили Ваше письмо от 12 мая 2026 г. и проверили начисления по дому № 5 на ул. Садовой. "+
	"В соответствии с договором плата рассчитана по счётчику, который установлен в подъезде. "+
	"Если показания не переданы до 25 числа, расход определяется по среднему за три месяца. "+
	"Сейчас мы пересчитали сумму и вернём 1250 руб. на ваш счёт до 1 июня. Спасибо, что написали нам!\n\n", 4)

func BenchmarkDecode(b *testing.B) {
	p := []byte(sample)
	b.SetBytes(int64(len(p)))
	n := 0
	for b.Loop() {
		for q := p; len(q) > 0; {
			r, w := utf8.DecodeRune(q)
			n ^= int(r)
			q = q[w:]
		}
	}
	_ = n
}

func BenchmarkMeasure(b *testing.B) {
	b.SetBytes(int64(len(sample)))
	b.ReportAllocs()
	for b.Loop() {
		c := Measure(sample)
		for i := range indices {
			indices[i].Of(c)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	p, _ := FindProfile(ProfilePeople)
	b.SetBytes(int64(len(sample)))
	b.ReportAllocs()
	for b.Loop() {
		Check(sample, p)
	}
}
