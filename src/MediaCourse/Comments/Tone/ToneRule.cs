namespace MediaCourse.Comments.Tone;

/// <summary>The rules of VADER, in the order in which they are applied to a word.</summary>
public enum ToneRule
{
    /// <summary>The word stands in the lexicon and starts with its rating.</summary>
    Lexicon,

    /// <summary>"no" before a rated word turns that word round, and counts for nothing itself.</summary>
    No,

    /// <summary>The word is in capitals and others are not: 0.733 stronger.</summary>
    Capitals,

    /// <summary>A degree word up to three words before makes it stronger or weaker: "very", "slightly".</summary>
    Degree,

    /// <summary>A negation up to three words before turns it round, times -0.74: "not", "without", "isn't".</summary>
    Negation,

    /// <summary>The word belongs to a phrase with a rating of its own ("kiss of death") or follows "kind of", "sort of", "just enough".</summary>
    Phrase,

    /// <summary>"least" directly before turns it round, but for "at least" and "very least".</summary>
    Least,

    /// <summary>Halved before "but", half as much again behind it.</summary>
    But,

    /// <summary>Exclamation and question marks strengthen the whole.</summary>
    Punctuation,
}
