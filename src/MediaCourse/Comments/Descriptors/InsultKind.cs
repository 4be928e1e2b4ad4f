namespace MediaCourse.Comments.Descriptors;

/// <summary>What a word of abuse is thrown at.</summary>
public enum InsultKind
{
    /// <summary>A person or group: "idiot".</summary>
    Person,

    /// <summary>What somebody says or does: "malarkey".</summary>
    Claim,
}
