namespace MediaCourse.Comments.Tone;

/// <summary>
/// A way to put the tone of a text into one number. Every scorer is a hypothesis about tone: set it against labels
/// given by readers before anything is concluded from it.
/// </summary>
public interface IToneScorer
{
    /// <summary>What the scorer is called in tables.</summary>
    string Name { get; }

    /// <summary>The tone of <paramref name="text"/>: below 0 negative, above 0 positive, on the scorer's own scale.</summary>
    double Tone(string text);
}
