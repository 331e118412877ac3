namespace CityOps.Maps;

/// <summary>What was drawn on the map, and what lies in it.</summary>
/// <param name="Kind">circle, polygon or measure.</param>
/// <param name="Metres">Length of its line; of a circle, the radius.</param>
/// <param name="SquareMetres">Its area; 0 for a line.</param>
/// <param name="OnTime">Cases in it that are on time.</param>
/// <param name="DueSoon">Cases in it that are due soon.</param>
/// <param name="Overdue">Cases in it that are late.</param>
/// <param name="Units">Units in it.</param>
/// <param name="Done">It is finished.</param>
public sealed record MapDrawing(string Kind, double Metres, double SquareMetres, int OnTime, int DueSoon, int Overdue, int Units, bool Done);
