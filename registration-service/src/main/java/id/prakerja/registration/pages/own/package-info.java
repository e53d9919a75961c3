/** Pages of who has signed in: status, steps, results, money, complaints, the own data. */
package id.prakerja.registration.pages.own;
