/** The seats that ended memberships have freed, and the decisions that release them into waves. */
package id.prakerja.selection.waves.recovery;
