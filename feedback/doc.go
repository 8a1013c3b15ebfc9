// Package feedback makes ratings mean the same everywhere: what a client is
// asked, what an answer is, how answers become a figure, how sure the figure
// is, and what happens with it afterwards («обратная связь»).
package feedback
