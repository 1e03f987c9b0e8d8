package verbatim.sentiment.scoring;

/** Log-odds of the three classes, up to a constant that they share. */
public record LogOdds(double negative, double neutral, double positive) {}
