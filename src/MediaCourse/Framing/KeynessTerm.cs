namespace MediaCourse.Framing;

/// <summary>How much more, or less, set A uses a term than set B: several measures side by side.</summary>
/// <param name="Term">The word or words.</param>
/// <param name="CountA">Occurrences in set A.</param>
/// <param name="CountB">Occurrences in set B.</param>
/// <param name="LogOdds">Natural logarithm of the odds ratio with the prior; above 0 where A uses the term more.</param>
/// <param name="Z">The log-odds ratio divided by its standard error: beyond 1.96 either way is a rare event under chance, for one term looked at by itself.</param>
/// <param name="G2">Log-likelihood ratio over the two-by-two table (Dunning 1993), negative where A uses the term less.</param>
/// <param name="Chi2">Pearson's chi-squared of that table, negative where A uses the term less.</param>
/// <param name="Chi2Yates">Chi-squared with Yates's correction (1934) of half a count, in full, with the same sign.</param>
/// <param name="LogRatio">Binary logarithm of the ratio of the two shares, half a count added to both counts (Hardie 2014): 1 is twice as often.</param>
/// <param name="LogRatioLow">Lower end of its 95% interval (Katz et al. 1978).</param>
/// <param name="LogRatioHigh">Upper end of its 95% interval.</param>
/// <param name="Pmi">Pointwise mutual information of term and set A, natural logarithm (Church and Hanks 1990); null where A lacks the term.</param>
public sealed record KeynessTerm(
    string Term,
    long CountA,
    long CountB,
    double LogOdds,
    double Z,
    double G2,
    double Chi2,
    double Chi2Yates,
    double LogRatio,
    double LogRatioLow,
    double LogRatioHigh,
    double? Pmi);
