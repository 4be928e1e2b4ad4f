namespace MediaCourse.Comments.Tone.Evaluation;

/// <summary>A tone without degrees, from negative to positive.</summary>
public enum ToneLabel
{
    /// <summary>Negative.</summary>
    Negative = -1,

    /// <summary>Neither, or both in equal parts.</summary>
    Neutral = 0,

    /// <summary>Positive.</summary>
    Positive = 1,
}
