namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>Whether code that is being typed is finished.</summary>
public enum CodeCompleteness
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More has to follow.</summary>
    Incomplete,

    /// <summary>It cannot be run, whatever follows.</summary>
    Invalid,
}
