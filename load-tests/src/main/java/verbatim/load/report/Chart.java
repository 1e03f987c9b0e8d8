package verbatim.load.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import verbatim.measuring.Figures;

/** A chart of lines as SVG that needs nothing else; colours come from the page's style by the names of the series. */
final class Chart {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 44;
    private static final int TICKS = 6;

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final boolean isLogarithmic;
    private final List<Series> series = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** @param isLogarithmic whether the upright axis is; values must be above 0 then */
    Chart(String title, String xLabel, String yLabel, boolean isLogarithmic) {
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.isLogarithmic = isLogarithmic;
    }

    record Point(double x, double y) {}

    private record Series(String label, String style, List<Point> points) {}

    private record Line(String label, boolean isUpright, double at) {}

    /** Adds a line through points in the order of x; those without a value are left out. */
    Chart series(String label, String style, Stream<Point> points) {
        series.add(new Series(
                label,
                style,
                points.filter(point -> Double.isFinite(point.y()) && (!isLogarithmic || point.y() > 0))
                        .toList()));
        return this;
    }

    /** Adds a straight line across at a height. */
    Chart level(String label, double y) {
        lines.add(new Line(label, false, y));
        return this;
    }

    /** Adds an upright line. */
    Chart mark(String label, double x) {
        lines.add(new Line(label, true, x));
        return this;
    }

    private Stream<Point> points() {
        return series.stream().flatMap(each -> each.points().stream());
    }

    String svg() {
        Axis x = Axis.linear(0, points().mapToDouble(Point::x).max().orElse(1), LEFT, WIDTH - RIGHT);
        double[] heights = DoubleStream.concat(
                        points().mapToDouble(Point::y),
                        lines.stream().filter(line -> !line.isUpright()).mapToDouble(Line::at))
                .toArray();
        double most = DoubleStream.of(heights).max().orElse(1);
        Axis y = isLogarithmic
                ? Axis.logarithmic(DoubleStream.of(heights).min().orElse(1), most, HEIGHT - BOTTOM, TOP)
                : Axis.linear(0, most, HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder();
        svg.append("<figure><figcaption>").append(Html.escaped(title)).append("</figcaption>");
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Html.escaped(title)));
        drawAxes(svg, x, y);
        for (Line line : lines) {
            draw(svg, line, x, y);
        }
        series.forEach(each -> draw(svg, each, x, y));
        return svg.append("</svg>").append(legend()).append("</figure>").toString();
    }

    private void drawAxes(StringBuilder svg, Axis x, Axis y) {
        for (double tick : y.ticks()) {
            double at = y.place(tick);
            svg.append(line("grid", LEFT, at, WIDTH - RIGHT, at));
            svg.append(text("end", LEFT - 6, at + 4, number(tick)));
        }
        for (double tick : x.ticks()) {
            svg.append(text("middle", x.place(tick), HEIGHT - BOTTOM + 16, number(tick)));
        }
        svg.append(line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM));
        svg.append(text("middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, xLabel));
        svg.append("<text transform=\"translate(13 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>"
                .formatted((HEIGHT - BOTTOM + TOP) / 2, Html.escaped(yLabel)));
    }

    private static void draw(StringBuilder svg, Line line, Axis x, Axis y) {
        if (line.isUpright()) {
            double at = x.place(line.at());
            svg.append(line("mark", at, TOP, at, HEIGHT - BOTTOM));
            svg.append(
                    text(at > WIDTH * .7 ? "end" : "start", at + (at > WIDTH * .7 ? -5 : 5), TOP + 10, line.label()));
        } else {
            double at = y.place(line.at());
            svg.append(line("mark", LEFT, at, WIDTH - RIGHT, at));
            svg.append(text("start", LEFT + 4, at - 4, line.label()));
        }
    }

    private static void draw(StringBuilder svg, Series each, Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (Point point : each.points()) {
            String at = place(x.place(point.x()), y.place(point.y()));
            path.append(path.isEmpty() ? "M" : "L").append(at);
            String[] centre = at.split(" ");
            dots.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"2.6\"><title>%s: %s at %s</title></circle>"
                    .formatted(
                            each.style(),
                            centre[0],
                            centre[1],
                            Html.escaped(each.label()),
                            number(point.y()),
                            number(point.x())));
        }
        if (!path.isEmpty()) {
            svg.append("<path class=\"%s\" d=\"%s\"/>".formatted(each.style(), path))
                    .append(dots);
        }
    }

    private String legend() {
        StringBuilder legend = new StringBuilder("<ul class=\"legend\">");
        series.stream()
                .filter(each -> !each.points().isEmpty())
                .forEach(each ->
                        legend.append("<li class=\"%s\">%s</li>".formatted(each.style(), Html.escaped(each.label()))));
        return legend.append("</ul>").toString();
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return "<path class=\"%s\" d=\"M%sL%s\"/>".formatted(style, place(x1, y1), place(x2, y2));
    }

    private static String text(String anchor, double x, double y, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                x,
                y,
                anchor,
                Html.escaped(text));
    }

    private static String place(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Figures.decimals(value, 0) : Figures.decimals(value, value < 10 ? 2 : 1);
    }

    /** From values to places on the drawing. */
    private record Axis(double from, double to, int begin, int end, boolean isLogarithmic) {

        static Axis linear(double from, double most, int begin, int end) {
            double step = step(most <= from ? 1 : most - from);
            return new Axis(
                    from, from + step * Math.ceil((Math.max(most, from + step) - from) / step), begin, end, false);
        }

        static Axis logarithmic(double least, double most, int begin, int end) {
            double from = Math.floor(Math.log10(least));
            return new Axis(from, Math.max(from + 1, Math.ceil(Math.log10(most))), begin, end, true);
        }

        private static double step(double span) {
            double rough = span / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            return power
                    * DoubleStream.of(1, 2, 5, 10)
                            .filter(each -> each * power >= rough)
                            .findFirst()
                            .orElse(10);
        }

        double place(double value) {
            double scaled = isLogarithmic ? Math.log10(value) : value;
            return begin + (end - begin) * (scaled - from) / (to - from);
        }

        double[] ticks() {
            if (isLogarithmic) {
                return DoubleStream.iterate(from, each -> each <= to, each -> each + 1)
                        .map(each -> Math.pow(10, each))
                        .toArray();
            }
            double step = step(to - from);
            return DoubleStream.iterate(from, each -> each <= to + step / 1000, each -> each + step)
                    .toArray();
        }
    }
}
