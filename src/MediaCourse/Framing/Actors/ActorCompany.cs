namespace MediaCourse.Framing.Actors;

/// <summary>The grammatical company in which an actor is named.</summary>
public enum ActorCompany
{
    /// <summary>Subject of a verb that presents words: "Lee said"; or the source behind "according to".</summary>
    Says,

    /// <summary>Subject of any other verb, being and wanting included; or the doer behind "by".</summary>
    Does,

    /// <summary>Object of a verb, or subject of a passive: "accused Lee", "Lee was accused"; or whom an attack in words is aimed at: "hit back at Lee".</summary>
    DoneTo,

    /// <summary>Has something: "Lee's answer", "the US view".</summary>
    Has,

    /// <summary>The rules do not tell: behind a preposition, in a list, without a verb.</summary>
    Unclear,
}
