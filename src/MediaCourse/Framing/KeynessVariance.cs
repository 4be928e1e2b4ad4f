namespace MediaCourse.Framing;

/// <summary>How the variance of a log-odds ratio is estimated.</summary>
public enum KeynessVariance
{
    /// <summary>From the term's own counts, as Monroe, Colaresi and Quinn (2008, equation 20) publish it.</summary>
    Two,

    /// <summary>From the term's counts and those of all other terms: exact where a term is a large part of a text.</summary>
    Four,
}
