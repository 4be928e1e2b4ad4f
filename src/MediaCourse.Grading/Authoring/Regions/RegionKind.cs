namespace MediaCourse.Grading.Authoring.Regions;

/// <summary>What a region of a master notebook's cell holds.</summary>
public enum RegionKind
{
    /// <summary>The reference solution: <c>// BEGIN SOLUTION</c> to <c>// END SOLUTION</c>.</summary>
    Solution,

    /// <summary>Checks that students do not see: <c>// BEGIN HIDDEN TESTS</c> to <c>// END HIDDEN TESTS</c>.</summary>
    HiddenTests,

    /// <summary>Inside a solution, what stands in its place for students: <c>// BEGIN PROMPT</c> to <c>// END PROMPT</c>.</summary>
    Prompt,
}
