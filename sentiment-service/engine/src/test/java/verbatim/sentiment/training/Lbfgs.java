package verbatim.sentiment.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Limited-memory BFGS with backtracking (Nocedal and Wright, Numerical Optimization, algorithm 7.5); deterministic. */
final class Lbfgs {

    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;

    private Lbfgs() {}

    /** A smooth function. */
    interface Objective {
        /** Returns the value at {@code x} and writes the gradient there into {@code gradient}. */
        double at(double[] x, double[] gradient);
    }

    private record Pair(double[] s, double[] y, double rho) {}

    /** Minimises from zero; stops after {@code steps} or when a step gains less than {@code tolerance} of the value. */
    static double[] minimise(int size, Objective objective, int steps, double tolerance) {
        double[] x = new double[size];
        double[] gradient = new double[size];
        double value = objective.at(x, gradient);
        Deque<Pair> pairs = new ArrayDeque<>();
        for (int step = 0; step < steps; step++) {
            double[] direction = direction(gradient, pairs);
            double slope = dot(direction, gradient);
            double length = pairs.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
            double[] next = new double[size];
            double[] nextGradient = new double[size];
            double nextValue;
            while (true) {
                for (int i = 0; i < size; i++) {
                    next[i] = x[i] + length * direction[i];
                }
                nextValue = objective.at(next, nextGradient);
                if (nextValue <= value + SUFFICIENT * length * slope || length < 1e-12) {
                    break;
                }
                length *= 0.5;
            }
            remember(pairs, x, next, gradient, nextGradient);
            double gain = value - nextValue;
            x = next;
            gradient = nextGradient;
            value = nextValue;
            if (gain < tolerance * Math.abs(value)) {
                break;
            }
        }
        return x;
    }

    private static void remember(Deque<Pair> pairs, double[] x, double[] next, double[] g, double[] nextG) {
        double[] s = new double[x.length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            s[i] = next[i] - x[i];
            y[i] = nextG[i] - g[i];
        }
        double curvature = dot(s, y);
        if (curvature > 1e-12) {
            pairs.addLast(new Pair(s, y, 1 / curvature));
            if (pairs.size() > MEMORY) {
                pairs.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Pair> pairs) {
        double[] q = gradient.clone();
        double[] alpha = new double[pairs.size()];
        int i = pairs.size();
        for (Iterator<Pair> back = pairs.descendingIterator(); back.hasNext(); ) {
            Pair pair = back.next();
            alpha[--i] = pair.rho * dot(pair.s, q);
            add(q, pair.y, -alpha[i]);
        }
        if (!pairs.isEmpty()) {
            Pair last = pairs.getLast();
            scale(q, 1 / (last.rho * dot(last.y, last.y)));
        }
        for (Pair pair : pairs) {
            add(q, pair.s, alpha[i++] - pair.rho * dot(pair.y, q));
        }
        scale(q, -1);
        return q;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] x, double by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
